import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useCallback, useImperativeHandle, useLayoutEffect, useRef, useState, type ReactNode, type Ref } from "react";

const useStyles = makeStyles({
  list: { position: "relative", width: "100%" },
  line: { position: "absolute", top: 0, left: 0, width: "100%" },
});

export interface VirtualListHandle {
  /** Brings a line into view. */
  readonly scrollTo: (index: number) => void;
}

export interface VirtualListProps<T> {
  readonly rows: readonly T[];
  /** Stays the same for the same row, so that its measured height is kept. */
  readonly keyOf: (row: T) => string;
  /** Expected height in px; the true one is measured when a row is drawn. */
  readonly heightOf: (row: T) => number;
  readonly children: (row: T, index: number) => ReactNode;
  readonly label: string;
  /**
   * `list`: each row is a list item. `treegrid`, `grid`: `children` draw elements with `role="row"` and `aria-rowindex` themselves.
   */
  readonly role: "list" | "treegrid" | "grid";
  /** Row that stays in the document when it is scrolled away, because the focus or an input is in it. */
  readonly pinned?: number | null;
  readonly className?: string;
  readonly ref?: Ref<VirtualListHandle>;
}

/**
 * A list of any length of which only the rows in sight are in the document. It scrolls with the nearest `<main>`, and what stands above it scrolls away
 * with it. Rows have the height that their content needs.
 */
export function VirtualList<T>({ rows, keyOf, heightOf, children, label, role, pinned = null, className, ref }: VirtualListProps<T>) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [margin, setMargin] = useState(0);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const inSight = defaultRangeExtractor(range);
      if (pinned === null || pinned < 0 || pinned >= range.count || inSight.includes(pinned)) return inSight;
      return [...inSight, pinned].sort((one, other) => one - other);
    },
    [pinned],
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => heightOf(rows[index]!),
    getItemKey: (index) => keyOf(rows[index]!),
    overscan: 8,
    scrollMargin: margin,
    rangeExtractor,
  });
  // What stands above the list changes its height (a filter wraps, a panel opens): the list must know how far down it begins.
  useLayoutEffect(() => {
    const list = place.current;
    const main = list?.closest("main") ?? null;
    setScroller(main);
    if (list === null || main === null) return;
    const measure = (): void => setMargin(list.getBoundingClientRect().top - main.getBoundingClientRect().top + main.scrollTop);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(main);
    for (let node: HTMLElement | null = list.parentElement; node !== null && node !== main; node = node.parentElement)
      for (const child of node.children) if (!child.contains(list)) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  useImperativeHandle(ref, () => ({ scrollTo: (index) => virtualizer.scrollToIndex(index, { align: "auto" }) }), [virtualizer]);
  return (
    <div
      ref={place}
      role={role}
      aria-label={label}
      {...(role === "list" ? {} : { "aria-rowcount": rows.length })}
      className={mergeClasses(styles.list, className)}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            className={styles.line}
            style={{ transform: `translateY(${start - margin}px)` }}
            {...(role === "list" ? { role: "listitem", "aria-posinset": index + 1, "aria-setsize": rows.length } : { role: "none" })}
          >
            {children(row, index)}
          </div>
        );
      })}
    </div>
  );
}
