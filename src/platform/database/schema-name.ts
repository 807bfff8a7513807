/** A town is one schema. Its name is used in SQL without quotes, so it must need none. */
export function checkSchemaName(name: string): string {
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(name))
    throw new Error(`スキーマ名「${name}」は英小文字・数字・下線で40字以内にしてください。(bad schema name)`)
  return name
}
