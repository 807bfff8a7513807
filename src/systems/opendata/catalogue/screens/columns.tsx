import { DataTable, T, useWords } from '#platform/screens'
import type { PublishedColumn, PublishedDataset } from '../../published.ts'
import { Section } from './section.tsx'

const TYPE_NAMES: Readonly<Record<PublishedColumn['type'], string>> = {
  text: '文字',
  number: '数',
  date: '日付',
  time: '時刻',
  boolean: 'はい・いいえ',
}

/** What each column means. */
export function Columns({ dataset }: { dataset: PublishedDataset }) {
  const t = useWords()
  return (
    <Section title="項目の説明">
      <DataTable<PublishedColumn>
        caption={t('項目の説明')}
        hideCaption
        rows={dataset.columns}
        rowKey={({ id }) => id}
        columns={[
          { title: t('項目'), cell: ({ label }) => <T>{label}</T> },
          { title: t('種類'), cell: ({ type }) => <T>{TYPE_NAMES[type]}</T> },
          { title: t('空欄'), cell: ({ required }) => <T>{required ? '空欄なし' : '空欄あり'}</T> },
          { title: t('意味'), cell: ({ about }) => about && <T>{about}</T> },
        ]}
      />
    </Section>
  )
}
