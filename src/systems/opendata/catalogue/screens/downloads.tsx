import { DataTable, T, useWords } from '#platform/screens'
import { FORMAT_NAMES, FORMATS } from '../../formats.ts'
import type { DownloadsOfDay } from '../downloads.ts'
import { Day } from './day.tsx'
import { Section } from './section.tsx'

/** How often it was fetched: numbers, and nobody's name. */
export function Downloads({ downloads }: { downloads: readonly DownloadsOfDay[] }) {
  const t = useWords()
  return (
    <Section title="使われた回数（この30日）">
      {downloads.length === 0 ? (
        <p>
          <T>この30日は、ダウンロードされていません。</T>
        </p>
      ) : (
        <DataTable<DownloadsOfDay>
          caption={t('使われた回数（この30日）')}
          hideCaption
          rows={downloads}
          rowKey={({ day }) => day}
          columns={[
            { title: t('日付'), cell: ({ day }) => <Day day={day} /> },
            ...FORMATS.map((format) => ({
              title: FORMAT_NAMES[format].name,
              number: true,
              cell: ({ counts }: DownloadsOfDay) => counts[format],
            })),
          ]}
        />
      )}
      <p className="hint">
        <T>数だけを数えています。だれが使ったかは記録していません。</T>
      </p>
    </Section>
  )
}
