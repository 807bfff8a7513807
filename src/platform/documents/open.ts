import { openTypesetter } from './typesetter.ts'

export interface Documents {
  /**
   * A PDF/UA-1 file from `<template>.typ` and a JSON value. Text in the value is text, never markup.
   * The same value gives the same bytes. Throws DocumentError naming the template.
   */
  render(template: string, data: unknown): Promise<Uint8Array>
}

/** One compiler with fonts and templates in memory; about 5 ms a letter afterwards. `templates`: the town's folders. */
export const openDocuments = (options: { templates: readonly string[] }): Documents => {
  const typesetter = openTypesetter(options.templates)
  return { render: async (template, data) => typesetter.pdf(template, data) }
}
