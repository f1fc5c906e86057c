'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

interface Size {
  width: number;
  height: number;
}

/** The size of an element in CSS pixels, kept up to date; nothing until it is measured. */
export function useSize<Box extends HTMLElement>(): [RefObject<Box | null>, Size] {
  const box = useRef<Box>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      setSize({ width: Math.floor(width), height: Math.floor(height) });
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return [box, size];
}
