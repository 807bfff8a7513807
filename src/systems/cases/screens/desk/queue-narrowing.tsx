import type { Definition } from '#language'
import { type QueueWish, VIEWS, type View, wishAddress } from '../../queue-wish.ts'
import type { SavedFilter } from '../../saved-filters.ts'
import { SavedChips } from './saved-filters.tsx'

interface ChipsProps {
  readonly wish: QueueWish
  /** Procedures with something in the queue, and the one it is narrowed to. */
  readonly procedures: readonly Definition[]
  readonly filters: readonly SavedFilter[]
}

/** Views and procedures: together they read as a sentence. */
export function Chips({ wish, procedures: shown, filters }: ChipsProps) {
  const first = { after: undefined } as const
  return (
    <nav aria-label="絞り込み" className="stack mb-4">
      <ul className="chips">
        {Object.entries(VIEWS).map(([view, title]) => (
          <li key={view}>
            <a
              href={wishAddress(wish, { ...first, view: view as View })}
              aria-current={view === wish.view || undefined}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
      <SavedChips filters={filters} wish={wish} />
      {shown.length > 0 && (
        <ul className="chips">
          <li>
            <a
              href={wishAddress(wish, { ...first, procedure: undefined })}
              aria-current={!wish.procedure || undefined}
            >
              すべての手続き
            </a>
          </li>
          {shown.map((each) => (
            <li key={each.id}>
              <a
                href={wishAddress(wish, { ...first, procedure: each.id })}
                aria-current={each.id === wish.procedure || undefined}
              >
                {each.short}
              </a>
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}
