import type { messagingApi } from '@line/bot-sdk'
import type { House } from '#platform/house'
import { askLine, isRefusal } from './ask-line.ts'
import { endLink } from './end-link.ts'
import { linkFriend } from './link-friend.ts'
import type { LineEvent } from './read-events.ts'

type Reply = messagingApi.Message

/** Task `line.event`: what one event of a friend leads to. Done twice, it does and says nothing more. */
export async function takeEvent(payload: object, house: House): Promise<void> {
  const event = payload as LineEvent
  if (event.kind === 'unfollow')
    return house.db.transaction().execute((tx) => endLink(tx, house, { user: event.user }, 'blocked'))
  const linked = event.kind === 'linked' && (await linkFriend(house, event.user, event.nonceHash ?? ''))
  await reply(house, event, async () => {
    if (event.kind === 'linked' || event.kind === 'not-linked') return [text(linked ? LINKED : NOT_LINKED)]
    const said = event.kind === 'message' ? [text(noConversation(house))] : []
    return [...said, await wayOn(house, event.user)]
  })
}

const LINKED =
  'これで、町からのお知らせがここに届きます。\n\nやめるときは、マイページの「お知らせの受け取り方」で外してください。'
const NOT_LINKED =
  '結び付けられませんでした。時間がたったか、別の方のページから進んだようです。ここに何か送ると、もう一度はじめられます。'

const noConversation = ({ config, town }: House): string =>
  [
    'ありがとうございます。このトークは、お知らせのためのものです。お返事はできません。',
    `手続きは ${config.baseUrl}`,
    `お急ぎの方は、${town.name}役場　電話 ${town.hall.tel}`,
  ].join('\n')

const text = (words: string): Reply => ({ type: 'text', text: words })

/** To the notices for whom is linked; to the link, with a token of its own, for whom is not. */
async function wayOn(house: House, user: string): Promise<Reply> {
  const { baseUrl } = house.config
  const link = await house.db
    .selectFrom('line_link')
    .select('id')
    .where('line_user', '=', user)
    .executeTakeFirst()
  if (link) return text(`届いたお知らせは、マイページで読めます。\n${baseUrl}/my/letters`)
  const { linkToken } = await askLine(house, (line) => line.issueLinkToken(user))
  const uri = `${baseUrl}/line/link?${new URLSearchParams({ linkToken })}`
  return {
    type: 'template',
    altText: `町からのお知らせをここで受け取る：${uri}`,
    template: {
      type: 'buttons',
      text: '町からのお知らせを、ここで受け取れます。ボタンを押して、町のページにサインインしてください。ボタンは10分のあいだ、一度だけ使えます。',
      actions: [{ type: 'uri', label: 'ここで受け取る', uri }],
    },
  }
}

/** A token that was used or is too old is refused, and so is whoever has left: there is nothing more to say then. */
async function reply(house: House, { replyToken }: LineEvent, say: () => Promise<Reply[]>): Promise<void> {
  if (!replyToken) return
  try {
    const messages = await say()
    await askLine(house, (line) => line.replyMessage({ replyToken, messages }))
  } catch (error) {
    if (!isRefusal(error) || error.status >= 500 || error.status === 429) throw error
  }
}
