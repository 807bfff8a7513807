/** Where money of 介護保険 is paid: to the person, to whom they entrust with it (受領委任), or to the heirs. */
import {
  type AuthorCondition,
  all,
  amount,
  attachment,
  bankAccount,
  choice,
  date,
  group,
  not,
  text,
} from '#language'
import { granted, refused, sentBack } from './letters.ts'
import type { claimant } from './parts.ts'

/** @param when the money is asked for at all */
export const payment = (who: ReturnType<typeof claimant>, when?: AuthorCondition) => {
  const also = (condition: AuthorCondition) => (when ? all(when, condition) : condition)
  const living = not(who.is('heir'))
  const to = choice(
    '振込先',
    { self: '本人の口座', delegate: '代理の人や事業者の口座（受け取りを任せる）' },
    { when: also(living) },
  )
  const account = bankAccount('本人の口座', {
    publicAccount: true,
    when: to.is('self'),
    hint: '本人の名義の口座に限ります。公金受取口座を登録してある人は、口座を入力せずに使えます。',
  })
  const delegated = bankAccount('受け取りを任せる人・事業者の口座', {
    hint: 'その人・事業者の名義の口座に限ります。',
  })
  const heirAccount = bankAccount('相続人の口座', {
    when: also(who.is('heir')),
    hint: '相続人の名義の口座に限ります。',
  })
  return {
    /** Where the money goes: one of these is answered. */
    accounts: [account, delegated, heirAccount],
    fields: {
      payTo: to,
      account,
      recipient: group(
        '受け取りを任せる人・事業者',
        { name: text('氏名、または事業者と代表者の名前', { max: 80 }), account: delegated },
        { when: to.is('delegate') },
      ),
      heirAccount,
    },
    papers: {
      entrusted: attachment('受領の委任状', { when: to.is('delegate'), maxFiles: 2, camera: true }),
      heirship: attachment('相続人であることがわかるもの', {
        when: also(who.is('heir')),
        maxFiles: 10,
        camera: true,
        hint: '戸籍の写しなどです。相続人が何人もいるときは、代表の人が受け取ることへの同意書も付けてください。',
      }),
    },
  }
}

/** What the decision says about money. */
export const granting = (when?: AuthorCondition) => ({
  amount: amount('支給額', { min: 1, ...(when && { when }) }),
  payday: date('振込の予定日', { optional: true, ...(when && { when }) }),
})

export const paidFacts = [
  { label: '支給額', slot: '@decision.amount' },
  { label: '振込の予定日', slot: '@decision.payday' },
] as const

/** The letters of a benefit. `name`: 高額介護（予防）サービス費 */
export const paymentLetters = (name: string, more: Parameters<typeof granted>[2] = {}) => {
  const what = `${name}の支給申請`
  return {
    approved: granted(`介護保険${name}支給決定通知書`, what, {
      ...more,
      facts: [...(more.facts ?? []), { label: '決定', slot: '結果' }, ...paidFacts],
    }),
    rejected: refused(`介護保険${name}不支給決定通知書`, what, '支給しないことに決定しました'),
    returned: sentBack(what),
  }
}
