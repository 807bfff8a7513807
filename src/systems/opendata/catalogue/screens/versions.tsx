import { DataTable, T, useWords } from '#platform/screens'
import { pagePath } from '../../formats.ts'
import type { PublishedDataset } from '../../published.ts'
import type { Version } from '../versions.ts'
import { Day } from './day.tsx'
import { Section } from './section.tsx'

interface Props {
  readonly dataset: PublishedDataset
  readonly versions: readonly Version[]
}

const SHOWN = 10

/** On which days it changed, and how much. */
export function Versions({ dataset, versions }: Props) {
  const t = useWords()
  if (versions.length === 0) return null
  return (
    <Section title="データが変わった日">
      <DataTable<Version>
        caption={t('データが変わった日')}
        hideCaption
        rows={versions.slice(0, SHOWN)}
        rowKey={({ number }) => String(number)}
        columns={[
          { title: t('日付'), cell: ({ day }) => <Day day={day} /> },
          { title: t('件数'), number: true, cell: ({ rows }) => rows.toLocaleString('ja-JP') },
          { title: t('増えた'), number: true, cell: ({ added }) => added },
          { title: t('変わった'), number: true, cell: ({ changed }) => changed },
          { title: t('減った'), number: true, cell: ({ removed }) => removed },
        ]}
      />
      {versions.length > 1 && (
        <p>
          <a href={`${pagePath(dataset)}/versions`}>
            <T>2つの日を選んで比べる</T>
          </a>
        </p>
      )}
    </Section>
  )
}
