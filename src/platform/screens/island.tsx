import { assetStyles, assetUrl } from '#platform/web'

/**
 * A small script loaded only where it stands. The page works without it; it finds its place by
 * `data-island="<name>"` and improves what is there.
 */
export function Island({ of }: { of: string }) {
  const source = `${of}.island.ts`
  return (
    <>
      {assetStyles(source).map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      <script type="module" src={assetUrl(source)} />
    </>
  )
}
