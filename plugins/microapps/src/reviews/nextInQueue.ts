/** What comes after a request in the queue, else before it; its id. */
export function nextInQueue(
  items: { id: string }[],
  id: string,
): string | undefined {
  const index = items.findIndex(item => item.id === id);
  return (items[index + 1] ?? items[index - 1])?.id;
}
