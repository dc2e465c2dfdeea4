/** Far above what a manifest may be; the check names the exact limit. */
const maxFileBytes = 1_000_000;

export type FileReading =
  | { text: string }
  | { problem: 'tooLarge' | 'unreadable' };

/** The text of a file somebody chose, or why it cannot be one. */
export async function readManifestFile(file: File): Promise<FileReading> {
  if (file.size > maxFileBytes) {
    return { problem: 'tooLarge' };
  }
  try {
    const bytes = await bytesOf(file);
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: 'unreadable' };
  }
}

function bytesOf(file: File): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () =>
      reader.result instanceof ArrayBuffer
        ? resolve(reader.result)
        : reject(new Error('Not read as bytes'));
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(file);
  });
}
