import styles from './ProblemList.module.css';

/** A sentence in which `…` marks what stands in the file. */
export function WordsWithCode({ text }: { text: string }) {
  return (
    <>
      {text.split('`').map((part, index) =>
        index % 2 ? (
          <code key={index} className={styles.code}>
            {part}
          </code>
        ) : (
          part
        ),
      )}
    </>
  );
}
