/** Five petals: the decoration of 「花のまち」. Not a town's official crest. */
export function Mark() {
  const petals = [0, 72, 144, 216, 288]
  return (
    <svg viewBox="-50 -50 100 100" aria-hidden="true" focusable="false">
      {petals.map((turn) => (
        <path
          key={turn}
          transform={`rotate(${turn})`}
          d="M0 -4 C-22 -18 -20 -40 -6 -46 L0 -39 L6 -46 C20 -40 22 -18 0 -4Z"
          fill="#e9a3b8"
          stroke="#8f1d46"
          strokeWidth="2"
        />
      ))}
      <circle r="6" fill="#8f1d46" />
    </svg>
  )
}
