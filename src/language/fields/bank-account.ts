import { field, type Options } from '../author.ts'
import type { Bank } from '../banks/bank-book.ts'
import { maybe, yes } from '../shape.ts'
import { type FieldBase, type FieldError, gatherParts, isRow, type Kind, refuse, UNREADABLE } from './kind.ts'
import { clean, digitsOf } from './text-rules.ts'
import { type YuchoAccount, yuchoAccount } from './yucho.ts'
import { toZenginKana } from './zengin-kana.ts'

export const ACCOUNT_TYPES = ['普通', '当座', '貯蓄'] as const
export type AccountType = (typeof ACCOUNT_TYPES)[number]

export interface OwnAccount {
  readonly use: 'account'
  readonly bank: string
  readonly bankName: string
  readonly branch: string
  readonly branchName: string
  readonly type: AccountType
  /** Seven digits. */
  readonly number: string
  /** Half-width, as 全銀 files carry it: ｼﾊﾞﾀ ﾊﾅｺ. */
  readonly holder: string
}

/** `public`: 公金受取口座, which the town looks up by the person's number and never sees here. */
export type BankAccount = OwnAccount | { readonly use: 'public' }

export interface BankAccountField extends FieldBase {
  readonly kind: 'bankAccount'
  /** 公金受取口座を利用する may be chosen (公的給付の支給等の迅速かつ確実な実施のための預貯金口座の登録等に関する法律). */
  readonly publicAccount?: true
}

const USES = [
  { id: 'account', label: '口座を指定する' },
  { id: 'public', label: '公金受取口座を利用する' },
] as const
const YUCHO = '9900'
const PARTS = ['use', 'bank', 'branch', 'type', 'number', 'holder', 'kigou', 'bangou'] as const

/** A bank or branch by its code or its exact name. */
const pick = (
  written: string,
  length: number,
  find: (code: string) => Bank | undefined,
  search: (text: string) => readonly Bank[],
) => {
  const code = written.replace(/\s/g, '')
  if (new RegExp(`^\\d{${length}}$`).test(code)) return find(code)
  const [first, second] = search(written)
  return first && (!second || sameName(first.name, written)) ? first : undefined
}

const sameName = (name: string, written: string): boolean => {
  const plain = (text: string) => text.normalize('NFKC').replace(/銀行$|支店$|\s/g, '')
  return plain(name) === plain(written)
}

export const bankAccountKind: Kind<BankAccountField, BankAccount> = {
  kind: 'bankAccount',
  ask: '入力して',
  gather: (_, input, path) => {
    const parts = gatherParts(input, path, PARTS)
    const entered = parts && Object.keys(parts).some((key) => !['use', 'type'].includes(key))
    return entered || parts?.use === 'public' ? parts : undefined
  },
  parse: (asked, raw, path, { banks }) => {
    if (raw === undefined) return { value: undefined }
    if (!isRow(raw)) return refuse(path, UNREADABLE)
    if (raw.use === 'public')
      return asked.publicAccount
        ? { value: { use: 'public' } }
        : refuse(path, 'この手続では口座を入力してください。')

    const errors: FieldError[] = []
    const say = (key: string, message: string) => void errors.push({ path: `${path}.${key}`, message })
    const holder = clean(raw.holder ?? '', { max: 60 })
    const kana = toZenginKana(holder.text ?? '')
    if (holder.error !== undefined) say('holder', `口座名義: ${holder.error}`)
    else if (!kana) say('holder', '口座名義は、通帳に書かれているとおりカタカナで入力してください。')
    else if (kana.length > 30)
      say('holder', '口座名義は、半角カナで30文字以内（濁点も1文字）で入力してください。')

    let account: YuchoAccount | { branch: string; type: AccountType; number: string } | undefined
    let bank: Bank | undefined
    let branchName: string | undefined
    if (raw.kigou !== undefined || raw.bangou !== undefined) {
      const converted = yuchoAccount(raw.kigou ?? '', raw.bangou ?? '')
      if (converted.errors) for (const { path: key, message } of converted.errors) say(key, message)
      else account = converted.value
      bank = { code: YUCHO, name: banks?.findBank(YUCHO)?.name ?? 'ゆうちょ', kana: 'ユウチヨ' }
      branchName = account && (banks?.findBranch(YUCHO, account.branch)?.name ?? account.branch)
    } else {
      const bankText = clean(raw.bank ?? '', { max: 60 })
      const branchText = clean(raw.branch ?? '', { max: 60 })
      const number = digitsOf(raw.number ?? '', 30)
      const type = ACCOUNT_TYPES.find((each) => each === raw.type)
      if (!bankText.text) say('bank', bankText.error ?? '金融機関を選んでください。')
      else
        bank = banks
          ? pick(bankText.text, 4, banks.findBank, banks.searchBanks)
          : coded(bankText.text, raw.bankName, 4)
      if (bankText.text && !bank)
        say('bank', 'この金融機関は見つかりません。名前か4桁の番号を確認してください。')
      let branch: Bank | undefined
      if (!branchText.text) say('branch', branchText.error ?? '支店を選んでください。')
      else if (bank)
        branch = banks?.knowsBranches(bank.code)
          ? pick(
              branchText.text,
              3,
              (code) => banks.findBranch(bank!.code, code),
              (text) => banks.searchBranches(bank!.code, text),
            )
          : coded(branchText.text, raw.branchName, 3)
      if (branchText.text && bank && !branch)
        say('branch', 'この支店は見つかりません。支店名か3桁の番号を確認してください。')
      if (!type) say('type', '預金の種類を選んでください。')
      if (number.error !== undefined) say('number', `口座番号: ${number.error}`)
      else if (!number.text) say('number', '口座番号を入力してください。')
      else if (number.text.length > 7) say('number', '口座番号は7桁までの数字で入力してください。')
      if (branch && type && number.text) {
        account = { branch: branch.code, type, number: number.text.padStart(7, '0') }
        branchName = branch.name
      }
    }
    if (errors.length > 0 || !bank || !account || !kana) return { errors }
    const { branch, type, number } = account
    return {
      value: {
        use: 'account',
        bank: bank.code,
        bankName: bank.name,
        branch,
        branchName: branchName!,
        type,
        number,
        holder: kana,
      },
    }
  },
  format: (value) =>
    value.use === 'public'
      ? '公金受取口座を利用する'
      : `${value.bankName}（${value.bank}） ${value.branchName}（${value.branch}） ${value.type} ${value.number} ${value.holder}`,
  write: (_, value, path) =>
    value.use === 'public'
      ? { [`${path}.use`]: 'public' }
      : Object.fromEntries(
          (['use', 'bank', 'branch', 'type', 'number', 'holder'] as const).map((key) => [
            `${path}.${key}`,
            value[key],
          ]),
        ),
  cells: ({ publicAccount }) => [
    ...(publicAccount ? [{ key: 'use', label: '受け取り方', choices: USES }] : []),
    { key: 'bank', label: '金融機関', hint: '4桁の番号か名前' },
    { key: 'bankName', label: '金融機関名', only: 'out' },
    { key: 'branch', label: '支店', hint: '3桁の番号か名前' },
    { key: 'branchName', label: '支店名', only: 'out' },
    { key: 'type', label: '預金の種類', choices: ACCOUNT_TYPES.map((id) => ({ id, label: id })) },
    { key: 'number', label: '口座番号', hint: '7桁までの数字' },
    { key: 'holder', label: '口座名義（カナ）' },
  ],
  schema: ({ publicAccount }) => {
    const text = (title: string, more = {}) => ({ type: 'string', title, ...more })
    const own = {
      type: 'object',
      title: '口座を指定する',
      properties: {
        use: { const: 'account' },
        bank: text('金融機関の番号', { pattern: '^[0-9]{4}$' }),
        bankName: text('金融機関名', { readOnly: true }),
        branch: text('支店の番号', { pattern: '^[0-9]{3}$' }),
        branchName: text('支店名', { readOnly: true }),
        type: { title: '預金の種類', enum: [...ACCOUNT_TYPES] },
        number: text('口座番号', { pattern: '^[0-9]{1,7}$' }),
        holder: text('口座名義（カナ）', { maxLength: 60 }),
      },
      required: ['use', 'bank', 'branch', 'type', 'number', 'holder'],
      additionalProperties: false,
    }
    if (!publicAccount) return own
    return {
      oneOf: [
        own,
        {
          type: 'object',
          title: '公金受取口座を利用する',
          properties: { use: { const: 'public' } },
          required: ['use'],
          additionalProperties: false,
        },
      ],
    }
  },
  shape: { publicAccount: maybe(yes) },
}

/** Where no list is at hand: a code, with the name that came with it. */
const coded = (written: string, name: unknown, length: number): Bank | undefined => {
  if (!new RegExp(`^\\d{${length}}$`).test(written)) return undefined
  const known = clean(name ?? written, { max: 60 })
  return known.error === undefined ? { code: written, name: known.text || written, kana: '' } : undefined
}

/** 振込先の口座。ゆうちょの記号・番号は振込用の店番・口座番号に直す。 */
export const bankAccount = (label: string, options: Options & { publicAccount?: boolean } = {}) =>
  field<BankAccount>('bankAccount', label, options)
