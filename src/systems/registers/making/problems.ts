import { type CalculatedField, parseRegister, type RegisterDefinition } from '#language'
import { expressionProblem } from '../records/calculate.ts'

/** Everything that keeps a definition from being published, in sentences; none when it may be. */
export function registerProblems(
  body: unknown,
  others: ReadonlyMap<string, RegisterDefinition>,
): readonly string[] {
  const parsed = parseRegister(body)
  if (parsed.problems) return parsed.problems
  const { definition } = parsed
  const fieldsOf = (id: string) => (id === definition.id ? definition : others.get(id))?.fields
  return definition.fields.flatMap((field, at): string[] => {
    switch (field.kind) {
      case 'link':
        return fieldsOf(field.register) ? [] : [`「${field.label}」のつなぐ先の台帳がありません。`]
      case 'rollup': {
        const there = fieldsOf(field.register)
        if (!there?.some(({ id, kind }) => id === field.link && kind === 'link'))
          return [`「${field.label}」が集計する台帳に、この台帳へつなぐ欄がありません。`]
        const of = field.field === undefined || there.some(({ id }) => id === field.field)
        return of ? [] : [`「${field.label}」が集計する欄がありません。`]
      }
      case 'lookup': {
        const link = definition.fields.find(({ id }) => id === field.link)
        const there = link?.kind === 'link' ? fieldsOf(link.register) : undefined
        const of = there?.find(({ id }) => id === field.field)
        if (!of) return [`「${field.label}」が参照する欄がありません。`]
        return of.kind === 'attachment'
          ? [`「${field.label}」では、ファイルの欄は参照できません。つなぐ先の記録で見られます。`]
          : []
      }
      case 'calculated':
        return calculation(field, definition, at)
      default:
        return []
    }
  })
}

function calculation(field: CalculatedField, { fields }: RegisterDefinition, at: number): string[] {
  const before = fields.slice(0, at).map(({ id }) => id)
  const problem = expressionProblem(field, before)
  return problem ? [`「${field.label}」：${problem}`] : []
}
