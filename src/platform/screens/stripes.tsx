/** The stripes of every chart's bars, for its `<defs>`: what is told by colour is told by a pattern too. */
export function Stripes({ id }: { id: string }) {
  return (
    <pattern
      className="text-[color:var(--key)]"
      id={id}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="3" height="6" fill="currentColor" />
    </pattern>
  )
}
