/** What kind of work it is: its milestones and its reports' words follow from it. */
export type Kind = 'works' | 'training' | 'network' | 'system' | 'market' | 'media';
/** Invented. The mark "ตัวอย่าง: " is put before it when it is loaded. */
export type Title = [th: string, en: string, kind: Kind, places: string];
