/** Where inputs take what they show from: what somebody just posted (kept to the letter), or stored answers. */
export interface Source {
  text(name: string): string | undefined
  all(name: string): string[]
}

/** A source over the inputs that a stored value writes (`Kind.write`). */
export function storedSource(inputs: Readonly<Record<string, string | readonly string[]>>): Source {
  const all = (name: string): string[] => {
    const value = Object.hasOwn(inputs, name) ? inputs[name] : undefined
    return value === undefined ? [] : typeof value === 'string' ? [value] : [...value]
  }
  return { text: (name) => all(name)[0], all }
}
