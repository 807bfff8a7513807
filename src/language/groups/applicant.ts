import { address } from '../fields/address.ts'
import { birthDate } from '../fields/date.ts'
import { email } from '../fields/email.ts'
import { group } from '../fields/group.ts'
import { personName } from '../fields/person-name.ts'
import { tel } from '../fields/tel.ts'

/** A票 (GIF DS-451-1): who applies, the same in every procedure, so that it need be filled in once only. */
export const applicant = (label = '申請する人') =>
  group(label, {
    name: personName('氏名', { from: 'jpki.name', easy: 'なまえ', en: 'Name' }),
    birth: birthDate('生年月日', { from: 'jpki.birth', easy: '生まれた日', en: 'Date of birth' }),
    address: address('住所', { from: 'jpki.address', easy: '住んでいるところ', en: 'Address' }),
    tel: tel('電話番号', {
      from: 'account.tel',
      hint: '日中に連絡のつく番号を入力してください。',
      easy: '電話',
      en: 'Telephone',
    }),
    email: email('メールアドレス', { from: 'account.email', optional: true, en: 'E-mail' }),
  })

export type Applicant = ReturnType<typeof applicant>
