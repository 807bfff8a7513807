import type { S3Client, S3ClientConfig } from '@aws-sdk/client-s3'
import type { S3Settings } from '#platform/config'
import type { Store } from './store.ts'

/** Objects in a bucket of any S3-compatible store. */
export function openS3Store({ endpoint, region, bucket, accessKeyId, secretAccessKey }: S3Settings): Store {
  let opened: Promise<{ client: S3Client; sdk: typeof import('@aws-sdk/client-s3') }> | undefined
  /** Loaded at the first use: the package costs 0.3 s of every start, and most towns keep files on disk. */
  const open = () =>
    (opened ??= import('@aws-sdk/client-s3').then((sdk) => ({ client: new sdk.S3Client(settings), sdk })))
  const settings: S3ClientConfig = {
    ...{ endpoint, region, credentials: { accessKeyId, secretAccessKey }, forcePathStyle: true },
    // With the defaults a server that does not know checksum framing kept 1,036 bytes of it inside a 100 MB object.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  }
  return {
    async put(key, bytes) {
      const { client, sdk } = await open()
      await client.send(new sdk.PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes }))
    },
    async get(key) {
      const { client, sdk } = await open()
      const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: key }))
      return await Body!.transformToByteArray()
    },
    async remove(key) {
      const { client, sdk } = await open()
      await client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: key }))
    },
    async *list() {
      const { client, sdk } = await open()
      for (let token: string | undefined, more = true; more; more = token !== undefined) {
        const page = await client.send(
          new sdk.ListObjectsV2Command({ Bucket: bucket, ContinuationToken: token }),
        )
        yield (page.Contents ?? []).map(({ Key, LastModified }) => ({ key: Key!, since: LastModified! }))
        token = page.NextContinuationToken
      }
    },
  }
}
