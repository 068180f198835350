-- Slippage in days beside the points: from the day on which the plan reached what was reported to the day it was compared at.
-- Null = not known to the day, or kept before there was this column.
alter table initiative_period_figure add column slippage_days integer;
