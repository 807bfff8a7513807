import { canonical, type Definition, definitionHash, type Hall, parseDefinition, type Town } from '#language'
import { today } from '#platform/clock'

/** What a form is when it leaves the town: one file, whole, without anything about anybody. */
export interface SharedForm {
  readonly kind: 'yakuba-form'
  readonly format: 1
  readonly name: string
  /** sha256 of the definition in its canonical JSON. */
  readonly version: string
  readonly from: { readonly town: string; readonly code: string }
  readonly written: string
  readonly licence: string
  readonly definition: Definition
}

/** 定義: CC0, so that any town may change and pass on what it takes. */
const LICENCE = 'CC0-1.0 この用紙は、だれでも自由に写し、直し、配ることができます。個人情報は含みません。'

export function shareFile({ town, clock }: Hall, definition: Definition): string {
  const file: SharedForm = {
    kind: 'yakuba-form',
    format: 1,
    name: definition.name,
    version: definitionHash(definition),
    from: { town: town.name, code: town.code.slice(0, 5) },
    written: today(clock),
    licence: LICENCE,
    definition,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

export type TakenIn =
  | { readonly definition: Definition; readonly from: string; readonly problems?: undefined }
  | { readonly problems: readonly string[]; readonly definition?: undefined }

const MOST_BYTES = 500_000

/** Reads a file of another town, whatever it is. Never throws. */
export function readSharedForm(bytes: Uint8Array): TakenIn {
  if (bytes.byteLength > MOST_BYTES) return refuse('ファイルが大きすぎます（500KBまで）。')
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refuse(
      '用紙のファイルとして読めません。「用紙をファイルに書き出す」で作ったファイルを選んでください。',
    )
  }
  if (!isShared(value))
    return refuse(
      '用紙のファイルではありません。「用紙をファイルに書き出す」で作ったファイルを選んでください。',
    )
  const parsed = parseDefinition(value.definition)
  if (!parsed.definition) return { problems: parsed.problems }
  if (value.version !== definitionHash(parsed.definition))
    return refuse('ファイルの中身が、書き出したときから変わっています。もう一度受け取ってください。')
  return { definition: parsed.definition, from: value.from.code }
}

const refuse = (sentence: string): TakenIn => ({ problems: [sentence] })

function isShared(value: unknown): value is SharedForm {
  if (typeof value !== 'object' || value === null) return false
  const { kind, format, from } = value as Partial<SharedForm>
  return (
    kind === 'yakuba-form' &&
    format === 1 &&
    typeof from === 'object' &&
    from !== null &&
    typeof from.code === 'string' &&
    /^\d{5}$/.test(from.code)
  )
}

/**
 * Another town's form in this one: its own offices, its own 町内. 合議 with offices that are not here falls away, and what
 * fed that town's measures.
 */
export function settleIn(town: Town, office: string, definition: Definition, from: string): Definition {
  const own = town.code.slice(0, 5)
  const has = (id: string) => town.offices.some((each) => each.id === id)
  const moved =
    from === own ? definition : (JSON.parse(moveAreas(canonical(definition), from, own)) as Definition)
  const { related: _, ...rest } = moved
  return {
    ...rest,
    office,
    counts: [],
    route: moved.route.flatMap((step): Definition['route'][number][] => {
      if (step.step === 'check') return [{ ...step, office }]
      if (step.step === 'consult') return has(step.office) ? [step] : []
      if (step.step !== 'together') return [step]
      const of = step.of.filter((each) => has(each.office))
      return of.length > 1 ? [{ ...step, of }] : of
    }),
  }
}

/** `within` of the other town means this one here. In canonical JSON `area` stands alone before its value. */
const moveAreas = (text: string, from: string, to: string): string =>
  text.replaceAll(`{"area":"${from}","field":`, `{"area":"${to}","field":`)
