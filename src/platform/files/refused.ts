/** A file we cannot take. Its message is for the person who sent it, and says what to do. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
}
