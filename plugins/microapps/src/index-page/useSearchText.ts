import { useEffect, useRef, useState } from 'react';

const searchDelayMs = 250;

/**
 * What stands in the search field, ahead of the search itself: `onSearch` is
 * called when the typing pauses. A search that comes from elsewhere (back,
 * forward, a cleared filter) replaces the text; an answer to one's own typing
 * does not.
 */
export function useSearchText(
  search: string,
  onSearch: (text: string) => void,
): { text: string; setText: (text: string) => void; searchNow: () => void } {
  const [text, setText] = useState(search);
  const sent = useRef(search);

  useEffect(() => {
    if (search !== sent.current) {
      sent.current = search;
      setText(search);
    }
  }, [search]);

  const wanted = text.trim();
  useEffect(() => {
    if (wanted === sent.current) {
      return undefined;
    }
    const timer = setTimeout(() => {
      sent.current = wanted;
      onSearch(wanted);
    }, searchDelayMs);
    return () => clearTimeout(timer);
  }, [wanted, onSearch]);

  const searchNow = () => {
    if (wanted !== sent.current) {
      sent.current = wanted;
      onSearch(wanted);
    }
  };
  return { text, setText, searchNow };
}
