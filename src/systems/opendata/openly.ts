/** Open data may be read by scripts of other sites (CORS), and asked for again whenever it may have changed. */
export const openly = (
  body: ReadableStream<Uint8Array> | string | null,
  headers: Readonly<Record<string, string>>,
  status = 200,
): Response =>
  new Response(body, {
    status,
    headers: {
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      ...headers,
    },
  })

/** Parts as they are asked for: nothing is read before somebody listens, and reading ends when nobody does. */
export function streamOf(parts: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const reading = parts[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reading.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      async cancel() {
        await reading.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}
