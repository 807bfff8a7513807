import { Problem, post } from '#platform/web'
import { hallOf } from '../hall.ts'
import { backTo, showQueue } from './queue-routes.tsx'
import { readWish } from './queue-wish.ts'
import { removeFilter } from './remove-filter.ts'
import { saveFilter } from './save-filter.ts'
import { staffOf } from './show-case.tsx'

/** Saving a view of the queue under a name, and taking it away. */
export const filterRoutes = [
  post('/desk/cases/filters', { who: { may: 'case.read' } }, async (request) => {
    const form = await request.form()
    const filter = {
      name: form.text('name') ?? '',
      office: form.text('office') || undefined,
      wish: readWish(request.url.searchParams),
    }
    try {
      await saveFilter(hallOf(request), staffOf(request), filter)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return showQueue(request, [error.message])
    }
    return backTo(request, 'saved')
  }),

  post('/desk/cases/filters/:id/remove', { who: { may: 'case.read' } }, async (request) => {
    await removeFilter(hallOf(request), staffOf(request), request.params.id)
    return backTo(request, 'removed')
  }),
]
