import type { CaseFile } from '../../case-papers.ts'

/** 添付: photographs at reading size, PDFs in place, everything else as a link. */
export function CaseFiles({ files }: { files: readonly CaseFile[] }) {
  if (files.length === 0) return null
  return (
    <section className="sheet stack" aria-labelledby="files">
      <h2 id="files">添付（{files.length}件）</h2>
      {files.map((file) => (
        <figure key={file.id} className="attachment">
          <figcaption>
            <strong>{file.label ?? '前の内容にあった添付'}</strong>
            <br />
            <a href={`/desk/files/${file.id}`} target="_blank" rel="noopener">
              {file.name}
              <span className="sr">（新しい画面で開く）</span>
            </a>
          </figcaption>
          {file.type.startsWith('image/') && (
            <img
              src={`/desk/files/${file.id}`}
              alt={`${file.label ?? '添付'}：${file.name}`}
              loading="lazy"
            />
          )}
          {file.type === 'application/pdf' && (
            <iframe
              className="h-[70vh] w-full"
              src={`/desk/files/${file.id}`}
              title={`${file.label ?? '添付'}：${file.name}`}
              loading="lazy"
            />
          )}
        </figure>
      ))}
    </section>
  )
}
