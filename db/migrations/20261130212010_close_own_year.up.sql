-- Money of an earlier year that is drawn in the closed one is no spending of that year's budget: a close keeps none of it by month.
do $$ begin
	execute replace(pg_get_functiondef('keep_close'::regproc), $a$kind = 'disbursement' and currency = 'THB'$a$,
		$a$kind = 'disbursement' and currency = 'THB' and coalesce(budget_year = closed_year, true)$a$);
end $$;
