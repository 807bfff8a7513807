import type { Transporter } from 'nodemailer'
import type { House } from '#platform/house'
import { openTray } from './double/tray.ts'
import type { Mail } from './queue.ts'
import { openTransport } from './transport.ts'

const transports = new WeakMap<object, Promise<Transporter>>()

/** One pooled connection per process; without SMTP_URL the sample town's own server takes the mail. */
function transportOf(house: House): Promise<Transporter> {
  let transport = transports.get(house.db)
  if (!transport) {
    transport = (async () => {
      const url = house.config.smtpUrl ?? (await openTray(house)).url
      return openTransport(url)
    })()
    transports.set(house.db, transport)
  }
  return transport
}

/** Ends the connections, and the sample town's server with them. */
export async function closeMail(house: House): Promise<void> {
  const transport = await transports.get(house.db)?.catch(() => undefined)
  transport?.close()
  transports.delete(house.db)
  if (!house.config.smtpUrl) await (await openTray(house)).close()
}

/** Task `mail.send`. Message-ID comes from the key, so that a mail handed over twice is seen as one. */
export async function sendMail(payload: object, house: House): Promise<void> {
  const mail = payload as Mail
  const transport = await transportOf(house)
  await transport.sendMail({
    from: { name: `${house.town.name}役場`, address: house.config.mailFrom },
    to: mail.to,
    subject: mail.subject.replaceAll(/[\r\n]+/g, ' '),
    text: mail.text,
    messageId: `<${mail.key.replaceAll(/[^\w.-]/g, '-')}@${new URL(house.config.baseUrl).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
}
