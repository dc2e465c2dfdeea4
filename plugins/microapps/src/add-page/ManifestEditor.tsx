import { forwardRef, useImperativeHandle, useMemo, useRef } from 'react';
import type { ManifestProblem } from '@microapps/backstage-plugin-microapps-common';
import { RiErrorWarningFill, RiInformationFill } from '@remixicon/react';
import styles from './ManifestEditor.module.css';

/** Must be the line height in the style sheet. */
const lineHeightPx = 20;

export interface ManifestEditorHandle {
  /** Puts the cursor there, selects the rest of the line and shows it. */
  jumpTo(line: number, column: number): void;
}

interface ManifestEditorProps {
  value: string;
  onChange(value: string): void;
  problems: readonly ManifestProblem[];
  label: string;
  placeholder: string;
  /** Id of the element that sums the problems up. */
  describedBy: string;
}

/**
 * A text area with line numbers and a mark on each line that has a problem. It
 * scrolls as one, so numbers, marks and text cannot drift apart.
 */
export const ManifestEditor = forwardRef<
  ManifestEditorHandle,
  ManifestEditorProps
>((props, ref) => {
  const { value, onChange, problems, label, placeholder, describedBy } = props;
  const frame = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const lines = useMemo(() => value.split('\n'), [value]);
  const longest = useMemo(
    () => lines.reduce((most, line) => Math.max(most, line.length), 0),
    [lines],
  );
  const marks = useMemo(() => marksOf(problems), [problems]);

  useImperativeHandle(
    ref,
    () => ({
      jumpTo: (line, column) => {
        const text = area.current?.value.split('\n') ?? [];
        const before = text.slice(0, line - 1).join('\n').length;
        const lineStart = line > 1 ? before + 1 : 0;
        const lineEnd = lineStart + endOfValue(text[line - 1] ?? '');
        const start = Math.min(lineStart + column - 1, lineEnd);
        area.current?.focus({ preventScroll: true });
        area.current?.setSelectionRange(start, lineEnd);
        if (frame.current) {
          const { clientHeight } = frame.current;
          frame.current.scrollTop = line * lineHeightPx - clientHeight / 2;
          frame.current.scrollLeft = 0;
        }
      },
    }),
    [],
  );

  return (
    <div className={styles.frame} ref={frame}>
      <div className={styles.surface}>
        <div className={styles.gutter} aria-hidden>
          <pre className={styles.numbers}>
            {lines.map((_, index) => index + 1).join('\n')}
          </pre>
          {marks.map(({ line, severity, message }) => (
            <span
              key={line}
              className={`${styles.mark} ${styles[severity]}`}
              style={{ top: topOf(line) }}
              title={message}
            >
              {severity === 'error' ? (
                <RiErrorWarningFill size={14} />
              ) : (
                <RiInformationFill size={14} />
              )}
            </span>
          ))}
        </div>
        <div className={styles.text}>
          {marks.map(({ line, severity }) => (
            <div
              key={line}
              className={`${styles.strip} ${styles[severity]}`}
              style={{ top: topOf(line) }}
            />
          ))}
          <textarea
            ref={area}
            className={styles.area}
            style={{ minWidth: `${longest + 4}ch` }}
            aria-label={label}
            aria-describedby={describedBy}
            aria-invalid={marks.some(mark => mark.severity === 'error')}
            placeholder={placeholder}
            rows={lines.length}
            wrap="off"
            spellCheck={false}
            autoCapitalize="off"
            autoCorrect="off"
            autoComplete="off"
            value={value}
            onChange={event => onChange(event.target.value)}
          />
        </div>
      </div>
    </div>
  );
});

interface Mark {
  line: number;
  severity: ManifestProblem['severity'];
  message: string;
}

/** One mark per line: an error hides a hint, never the other way round. */
function marksOf(problems: readonly ManifestProblem[]): Mark[] {
  const byLine = new Map<number, Mark>();
  for (const { line, severity, message } of problems) {
    const known = line === undefined ? undefined : byLine.get(line);
    if (line !== undefined) {
      byLine.set(line, {
        line,
        severity: known?.severity === 'error' ? 'error' : severity,
        message: known ? `${known.message}\n${message}` : message,
      });
    }
  }
  return [...byLine.values()];
}

/** Where a line ends without the comment behind it. */
function endOfValue(line: string): number {
  const comment = line.search(/\s+#/);
  return comment > 0 ? comment : line.trimEnd().length;
}

function topOf(line: number): string {
  return `calc(var(--bui-space-3) + ${(line - 1) * lineHeightPx}px)`;
}
