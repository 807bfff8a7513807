import { get, page, type Route } from '#platform/web'
import { hallOf } from '../../hall.ts'
import { actorOf, recordListing, registerOf } from '../desk-routes.tsx'
import { linkedTitles } from '../records/links.ts'
import { ComingReminders } from '../screens/coming-reminders.tsx'
import { comingReminders } from './due-records.ts'

export const reminderRoutes: readonly Route[] = [
  get('/desk/registers/:register/reminders', { who: { may: 'register.use' } }, async (request) => {
    const hall = hallOf(request)
    const open = await registerOf(request)
    const coming = await comingReminders(hall, open)
    const titles = await linkedTitles(
      hall.db,
      open,
      coming.map(({ record }) => record),
    )
    await recordListing(hall, actorOf(request), open, { shown: coming.length })
    return page(request, <ComingReminders {...{ request, open, coming, titles }} />)
  }),
]
