import type { Town } from '#language'
import { may, type StaffActor } from '#platform/people'

/** Whether somebody decides where a register's news goes: the information section, or who publishes in its office. */
export const managesWebhooks = (town: Town, actor: StaffActor, office: string): boolean =>
  may(town, actor, 'api.manage') || may(town, actor, 'register.publish', office)
