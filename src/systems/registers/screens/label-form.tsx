import type { RegisterField } from '#language'
import { DeskPage, Empty } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { LABEL_SHEETS } from '../labels/label-sheets.ts'
import { MOST_LABEL_FIELDS } from '../labels/print-labels.ts'
import type { OpenRegister } from '../open-register.ts'

interface LabelFormProps {
  readonly request: WebRequest
  readonly open: OpenRegister
  readonly fields: readonly RegisterField[]
  readonly count: number
  readonly most: number
}

/** Names of the form's own; all else of the address says which records are meant. */
const OWN = ['sheet', 'start', 'field', 'qr']

/** ラベル: on which sheet, from which face, with which fields. */
export function LabelForm({ request, open, fields, count, most }: LabelFormProps) {
  const { definition } = open
  const path = `/desk/registers/${definition.id}`
  const kept = [...request.url.searchParams].filter(([name]) => !OWN.includes(name))
  const said = `${Math.min(count, most).toLocaleString('ja-JP')}件${count > most ? '以上' : ''}`
  return (
    <DeskPage request={request} title="ラベルを印刷する" beside={`${definition.name} ${said}`}>
      <p className="mb-4">
        <a href={path}>{definition.name}にもどる</a>
      </p>
      {count === 0 ? (
        <Empty>ラベルにする記録がありません。</Empty>
      ) : (
        <form action={`${path}/labels/pdf`} method="get" className="sheet labelled">
          {kept.map(([name, value], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same pair may come twice, and the page is drawn once
            <input key={at} type="hidden" name={name} value={value} />
          ))}
          <div className="question">
            <label className="label" htmlFor="sheet">
              ラベル用紙（A4）
            </label>
            <select id="sheet" name="sheet" className="control">
              {LABEL_SHEETS.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <div className="question">
            <label className="label" htmlFor="start">
              はじめの面
            </label>
            <p className="hint">使いかけの用紙は、左上から横に数えて、何面めから刷るかを入れます。</p>
            <input
              id="start"
              name="start"
              type="number"
              min={1}
              max={65}
              defaultValue={1}
              className="control w-short"
            />
          </div>
          <fieldset className="question">
            <legend className="label">名前の下に刷る欄（{MOST_LABEL_FIELDS}つまで）</legend>
            {definition.personal && (
              <p className="hint">ラベルはだれの目にもふれます。人の名前の欄は選ばないでください。</p>
            )}
            {fields.map(({ id, label }) => (
              <label key={id} className="choice">
                <input type="checkbox" name="field" value={id} />
                <span>{label}</span>
              </label>
            ))}
          </fieldset>
          <fieldset className="question">
            <legend className="label">QRの中身</legend>
            <label className="choice">
              <input type="radio" name="qr" value="address" defaultChecked />
              <span>記録の画面の番地（棚卸でも、ふつうのカメラでも読めます）</span>
            </label>
            {definition.key !== undefined && (
              <label className="choice">
                <input type="radio" name="qr" value="number" />
                <span>番号だけ（小さな用紙向き。棚卸で読めます）</span>
              </label>
            )}
          </fieldset>
          <p className="actions">
            <button className="button primary" type="submit">
              ラベルをつくる（PDF）
            </button>
          </p>
        </form>
      )}
    </DeskPage>
  )
}
