import type { System } from '../system.ts'
import { deliverWebhook } from './deliver-webhook.ts'
import { sweepDeliveries } from './sweep-deliveries.ts'

export { deliverWebhook } from './deliver-webhook.ts'
export { type NewCall, queueCall } from './queue-call.ts'
export {
  latestDeliveries,
  makeWebhook,
  type NewWebhook,
  openDeliveries,
  resendDelivery,
  resumeWebhook,
  stopWebhook,
  webhooks as listeners,
} from './webhooks.ts'

/** 知らせ: other systems hear when something happens here. */
export const webhooks: System = {
  name: 'webhooks',
  tasks: {
    'webhooks.deliver': deliverWebhook,
    'webhooks.sweep': (_, hall) => sweepDeliveries(hall),
  },
  schedules: [{ task: 'webhooks.sweep', cron: '45 * * * *' }],
}
