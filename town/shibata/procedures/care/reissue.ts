/** What both 再交付 share: why, where to, and who may take such a paper into their hands. */
import { address, approve, attachment, check, choice, text } from '#language'
import { granted, refused, sentBack } from './letters.ts'
import { type filer, mandate } from './parts.ts'
import { OFFICE } from './settings.ts'

export const reissueFields = (paper: string) => {
  const reason = choice('もう一度必要になった理由', {
    lost: 'なくした',
    torn: '破れた・汚れた',
    other: 'そのほか',
  })
  return {
    reason,
    story: text('理由をくわしく', { max: 200, when: reason.is('other') }),
    send: address('ほかの送り先', {
      optional: true,
      hint: '本人の住所に送ります。入院などで受け取れないときだけ、送り先を入力してください。',
    }),
    old: attachment(`破れた・汚れた${paper}`, {
      when: reason.is('torn'),
      maxFiles: 2,
      camera: true,
      hint: '新しいものが届いたら、古いものは役場に返してください。',
    }),
  }
}

export const reissueMandate = (who: ReturnType<typeof filer>) =>
  mandate(who.oneOf('family', 'guardian', 'business', 'other'))

/** Handed to somebody who is neither family nor a guardian, the head of the section looks at it too. */
export const reissueRoute = (who: ReturnType<typeof filer>) =>
  [check(OFFICE), approve('係長'), approve('課長', { when: who.oneOf('business', 'other') })] as const

export const reissueLetters = (paper: string) => {
  const what = `${paper}の再交付申請`
  return {
    approved: granted(`${paper}再交付のお知らせ`, what, {
      facts: [{ label: '決定', slot: '結果' }],
      after: [
        `新しい${paper}は、この通知とは別に郵送します。なくしたものが見つかったら、役場に返してください。`,
      ],
    }),
    rejected: refused(`${paper}不交付通知書`, what, '交付できません'),
    returned: sentBack(what),
  }
}
