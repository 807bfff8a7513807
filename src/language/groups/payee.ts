import type { Options } from '../author.ts'
import { bankAccount } from '../fields/bank-account.ts'

/** 振込先. The account must be the applicant's own; 公金受取口座 may stand in for it. */
export const payee = (label = '振込先の口座', options: Options = {}) =>
  bankAccount(label, {
    publicAccount: true,
    from: 'account.bank',
    hint: '請求する人の名義の口座に限ります。公金受取口座を登録してある人は、口座を入力せずに使えます。',
    en: 'Bank account',
    ...options,
  })
