const SIGNS: Record<string, string> = { '&': '&amp;', '"': '&quot;', "'": '&#39;', '<': '&lt;', '>': '&gt;' };

/** A text inside a page that is written by hand, or inside an attribute of it. */
export const htmlText = (text: string): string => text.replace(/[&"'<>]/g, (sign) => SIGNS[sign] ?? sign);
