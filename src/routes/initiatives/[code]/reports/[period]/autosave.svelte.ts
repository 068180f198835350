import { deserialize } from '$app/forms';
import type { SubmitFunction } from '@sveltejs/kit';
import { formatDateTime } from '#lib/domain/format-date.ts';
import type report from '#lib/i18n/report.ts';

type Seen = { key: string; lock_version: number | null };
type State = 'idle' | 'saving' | 'saved' | 'partly' | 'refused' | 'away' | 'conflict';
const WAIT_MS = 2_500;

/** Saves a form's draft while one types; what the server refuses stays on the page and is told beside the buttons. */
export function autosave(seen: Seen) {
	let lockVersion = $state(seen.lock_version);
	let state = $state<State>('idle');
	let savedAt = $state(0);
	let form: HTMLFormElement | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let running: Promise<void> | undefined;
	let key = seen.key;
	let count = 0;
	let isSubmitting = false;

	function later() {
		clearTimeout(timer);
		if (state !== 'conflict') timer = setTimeout(() => void save(), WAIT_MS);
	}

	function save(isLeaving = false): Promise<void> {
		clearTimeout(timer);
		timer = undefined;
		return (running ??= send(isLeaving).finally(() => (running = undefined)));
	}

	async function send(isLeaving: boolean) {
		if (!form || isSubmitting) return;
		state = 'saving';
		const body = new FormData(form);
		body.set('idempotency_key', `${key}:auto-${++count}`);
		body.set('lock_version', lockVersion === null ? '' : String(lockVersion));
		try {
			const request = {
				method: 'POST',
				body,
				headers: { 'x-sveltekit-action': 'true', accept: 'application/json' }
			};
			// A tab that closes keeps only what is asked for with keepalive, up to 64 KB; more goes as it may.
			const response = await (isLeaving
				? fetch('?/autosave', { ...request, keepalive: true }).catch(() => fetch('?/autosave', request))
				: fetch('?/autosave', request));
			if (response.status >= 500) throw new Error('away');
			const result = deserialize(await response.text());
			if (result.type === 'success') {
				lockVersion = Number(result.data?.['lock_version']);
				savedAt = Number(result.data?.['at']);
				state = result.data?.['isWhole'] ? 'saved' : 'partly';
			} else state = result.type === 'failure' ? 'refused' : 'conflict';
		} catch {
			state = 'away';
			later();
		}
	}

	const submitting: SubmitFunction = async ({ formData }) => {
		isSubmitting = true;
		clearTimeout(timer);
		await running;
		// A draft kept a moment ago is the version that this one follows.
		formData.set('lock_version', lockVersion === null ? '' : String(lockVersion));
		return async ({ update }) => {
			await update({ reset: false });
			isSubmitting = false;
			state = 'idle';
		};
	};

	return {
		get lockVersion() {
			return lockVersion;
		},
		touched: later,
		submitting,
		/** The page was answered anew. */
		follow(next: Seen) {
			key = next.key;
			lockVersion = next.lock_version;
		},
		attach(node: HTMLFormElement) {
			form = node;
			const leave = () => document.visibilityState === 'hidden' && timer !== undefined && void save(true);
			const close = () => timer !== undefined && void save(true);
			document.addEventListener('visibilitychange', leave);
			addEventListener('pagehide', close);
			return () => {
				clearTimeout(timer);
				document.removeEventListener('visibilitychange', leave);
				removeEventListener('pagehide', close);
			};
		},
		says(t: typeof report.th): string {
			if (state === 'saved' || state === 'partly')
				return [
					t.savedAt(formatDateTime(savedAt, 'th').match(/\d\d:\d\d/)![0]),
					...(state === 'partly' ? [t.toPutRight] : [])
				].join(' · ');
			if (state === 'idle') return '';
			return { saving: t.saving, refused: t.notSaved, away: t.notReached, conflict: t.conflicted }[state];
		}
	};
}
