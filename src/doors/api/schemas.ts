import { type JsonSchema, STATE_NAMES } from '#language'

const object = (properties: Readonly<Record<string, JsonSchema>>, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
})
const uuid = { type: 'string', format: 'uuid' }
const text = (title: string): JsonSchema => ({ type: 'string', title })
const moment = (title: string): JsonSchema => ({ type: 'string', format: 'date-time', title })
const day = (title: string): JsonSchema => ({ type: 'string', format: 'date', title })

const standing = {
  id: uuid,
  number: { type: 'string', pattern: '^[0-9]{12}$', title: '受付番号' },
  procedure: text('手続きの id'),
  office: text('担当課の id'),
  state: { enum: Object.keys(STATE_NAMES).filter((each) => each !== 'draft'), title: '状態' },
  stateName: text('状態を言葉で'),
  version: { type: 'integer', minimum: 1, title: 'これまでに起きたことの数' },
  filedAt: moment('受け付けた日時'),
  dueOn: day('期限'),
  decidedAt: moment('決まった日時'),
  result: text('結果（段階のある決定）'),
  joinedInto: {
    type: 'string',
    pattern: '^[0-9]{12}$',
    title: 'まとめた先の申請の受付番号（状態が joined のとき）',
  },
}
const sometimes = ['decidedAt', 'result', 'joinedInto']

/** What answers are made of; `components.schemas` of the document. */
export const SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Status: object(standing, sometimes),
  Filed: object({ id: uuid, number: standing.number, filedAt: standing.filedAt, dueOn: standing.dueOn }),
  ApplicationList: object(
    {
      applications: { type: 'array', items: { $ref: '#/components/schemas/Status' } },
      next: { type: 'string', title: '続きがあるときの after' },
    },
    ['next'],
  ),
  Application: object(
    {
      ...standing,
      applicant: text('申請者'),
      proxy: object({ name: text('代理人の氏名'), relation: text('本人との間柄') }),
      answers: { type: 'object', title: '答え（手続きの質問のとおり）' },
      files: { type: 'array', items: { $ref: '#/components/schemas/File' } },
    },
    [...sometimes, 'proxy'],
  ),
  File: object({
    id: uuid,
    name: text('ファイルの名前'),
    type: text('種類（MIME）'),
    bytes: { type: 'integer', minimum: 1, title: '大きさ' },
  }),
  Problem: object(
    {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer', minimum: 400, maximum: 599 },
      detail: { type: 'string', title: '何が起きたか、どうすればよいか' },
      errors: {
        type: 'array',
        items: object({
          pointer: { type: 'string', title: '誤りの場所（JSON Pointer）' },
          detail: { type: 'string', title: '誤りの説明' },
        }),
      },
    },
    ['errors'],
  ),
}
