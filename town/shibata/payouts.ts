/** 支給の決裁と、指定金融機関に渡すデータ。委託者コードと口座は、見本のために作ったものです。 */
import type { PayoutSettings } from '#language'

export const payouts: PayoutSettings = {
  office: 'accounting',
  route: [
    { step: 'approve', post: '係長' },
    { step: 'consult', office: 'accounting', post: '課長' },
    { step: 'approve', post: '課長' },
  ],
  sender: {
    code: '9999999999',
    name: 'ミホンシバタマチカイケイカンリシャ',
    bank: '0125',
    branch: '304',
    type: '普通',
    number: '9999999',
  },
  lineEnd: 'crlf',
}
