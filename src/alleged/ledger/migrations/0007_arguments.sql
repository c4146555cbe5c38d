-- What a statement's argument says besides: how it follows from others, what it is a reason for or a condition of, whether the act is
-- urged, what it frames, whether it is told for comparison only. A JSON object; NULL where there is nothing of it.

ALTER TABLE statements ADD COLUMN argument TEXT;
