import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import type { S3Settings } from '#platform/config'
import type { Store } from './store.ts'

/** Objects in a bucket of any S3-compatible store. */
export function openS3Store({ endpoint, region, bucket, accessKeyId, secretAccessKey }: S3Settings): Store {
  const client = new S3Client({
    ...{ endpoint, region, credentials: { accessKeyId, secretAccessKey }, forcePathStyle: true },
    // With the defaults a server that does not know checksum framing kept 1,036 bytes of it inside a 100 MB object.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  return {
    async put(key, bytes) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes }))
    },
    async get(key) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
      return await Body!.transformToByteArray()
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }))
    },
    async *list() {
      for (let token: string | undefined, more = true; more; more = token !== undefined) {
        const page = await client.send(new ListObjectsV2Command({ Bucket: bucket, ContinuationToken: token }))
        yield (page.Contents ?? []).map(({ Key, LastModified }) => ({ key: Key!, since: LastModified! }))
        token = page.NextContinuationToken
      }
    },
  }
}
