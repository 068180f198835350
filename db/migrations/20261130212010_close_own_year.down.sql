do $$ begin
	execute replace(pg_get_functiondef('keep_close'::regproc), ' and coalesce(budget_year = closed_year, true)', '');
end $$;
