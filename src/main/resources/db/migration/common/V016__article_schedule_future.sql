-- Until now a story with a future date was published and invisible; now it waits in the schedule, and nothing of it is published.
insert into article_schedule (article_id, task, revision_number, due_at, change_kind, change_note, outcome, tries,
  failure, made_at, made_by)
select a.id, 'PUBLISH', r.number, a.published_at, 'UPDATE', '', 'PENDING', 0, '', a.touched_at, r.created_by
from article a join revision r on r.id = a.published_revision_id
where a.published_at > current_timestamp;

delete from article_topic where article_id in (select article_id from article_schedule);
delete from article_picture where article_id in (select article_id from article_schedule);

update article set
  scheduled_id = (select s.id from article_schedule s where s.article_id = article.id),
  state = 'SCHEDULED',
  published_revision_id = null,
  published_section_id = null,
  published_source_id = null,
  published_editor_id = null,
  published_at = null,
  published_version = null,
  published_corrected = null,
  materially_updated_at = null
where id in (select article_id from article_schedule);
