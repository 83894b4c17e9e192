import { BORDER } from '../../shared/charts/chart-sheet.ts';
import { useDrawing } from './look.ts';

/**
 * A drawing as a picture. Its place has its size before it is there, and its words begin where those of the room do: the border of the
 * sheet above and before it is cut off.
 */
export function Chart({ svg, alt }: { readonly svg: string; readonly alt: string }) {
  const show = useDrawing(svg);
  const { width, height } = sizeOf(svg);
  return (
    <div className="statistics-chart" style={{ width: width - BORDER, height: height - BORDER }}>
      <img
        ref={show}
        alt={alt}
        width={width}
        height={height}
        loading="lazy"
        draggable={false}
        style={{ margin: `-${BORDER}px 0 0 -${BORDER}px` }}
      />
    </div>
  );
}

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const side = (name: string): number => Number(new RegExp(`<svg[^>]*? ${name}="([\\d.]+)"`).exec(svg)?.[1] ?? 0);
  return { width: side('width'), height: side('height') };
}
