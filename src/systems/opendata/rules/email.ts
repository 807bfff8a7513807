import { quoted } from '../finding.ts'
import { narrow, type Rule } from './rule.ts'

const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}$/

export const email: Rule = {
  id: 'email',
  about: 'メールアドレスは半角で書く。',
  types: ['email'],
  cell(text, { column }) {
    if (ADDRESS.test(text)) return undefined
    const plain = text.length > 300 ? '' : narrow(text).replace(/^mailto:/i, '')
    return ADDRESS.test(plain)
      ? { message: 'メールアドレスは、半角で書いてください。', suggestion: plain }
      : { message: `「${column.name}」${quoted(text)}は、メールアドレスの形になっていません。` }
  },
}
