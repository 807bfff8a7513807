import type { Hall } from '#language'
import { record } from '#platform/audit'
import type { ResidentActor } from '#platform/people'
import type { Held } from '#systems/proxies'

interface Look {
  readonly action: 'application.read' | 'file.read' | 'letter.read' | 'kept-answer.read'
  readonly about: { readonly kind: string; readonly id: string }
  readonly detail?: object
}

/** Writes down that somebody looked: the owner, or their 代理人, by the name under which they accepted. */
export const recordLook = (
  hall: Hall,
  actor: ResidentActor,
  consent: Held | undefined,
  { action, about, detail }: Look,
): Promise<void> =>
  record(
    hall.db,
    consent ? { ...actor, name: consent.proxyName } : actor,
    {
      action,
      about,
      ...(consent ? consent.principal && { resident: consent.principal } : { resident: actor.id }),
      purpose: consent ? '代理人の閲覧' : '本人の閲覧',
      detail: { ...detail, ...(consent && { consent: consent.id }) },
    },
    hall.clock.now(),
  )
