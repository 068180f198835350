drop function lock_reports(bigint, bigint, integer, integer, text);
