/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-worker-private.h"

struct _AttuneWorker {
  GThread *thread;
  AttuneKeyring *keyring;
  GAsyncQueue *jobs;
};

typedef struct {
  GTask *task; /* NULL: the thread ends */
  AttuneWork work;
  gpointer data;
  GDestroyNotify data_free;
  gpointer result;
  GDestroyNotify result_free;
  GError *error;
} Job;

/* On the caller's context, so that the thread never drops the last reference to anything. */
static void
job_free (gpointer data)
{
  Job *job = data;

  if (job->result != NULL && job->result_free != NULL)
    job->result_free (job->result);
  if (job->data_free != NULL)
    job->data_free (job->data);
  g_clear_error (&job->error);
  g_clear_object (&job->task);
  g_free (job);
}

static gboolean
job_complete_cb (gpointer data)
{
  Job *job = data;

  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else
    g_task_return_pointer (job->task, g_steal_pointer (&job->result), job->result_free);
  return G_SOURCE_REMOVE;
}

static void
do_job (Job *job, AttuneBench *bench)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  GCancellable *cancellable = g_task_get_cancellable (job->task);

  /* What was begun is finished, so that nobody is told of a cancellation that came too late. */
  if (!g_cancellable_set_error_if_cancelled (cancellable, &job->error))
    job->result = job->work (bench, job->data, &job->error);
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, job_complete_cb, job, job_free);
  g_source_attach (source, g_task_get_context (job->task));
}

static gpointer
run (gpointer data)
{
  AttuneWorker *self = data;
  AttuneBench bench = { .keyring = self->keyring, .backlog = g_ptr_array_new (), .trouble = -1 };

  for (;;) {
    Job *job = g_async_queue_pop (self->jobs);

    if (job->task == NULL) {
      g_free (job);
      break;
    }
    do_job (job, &bench);
  }
  g_clear_pointer (&bench.database, attune_database_free);
  g_ptr_array_unref (bench.backlog);
  return NULL;
}

/**
 * attune_worker_new:
 * @name: of the thread, at most fifteen letters
 * @keyring: the keys that it shares with other threads
 *
 * Returns: (transfer full): a thread that waits for its first job
 */
AttuneWorker *
attune_worker_new (const char *name, AttuneKeyring *keyring)
{
  AttuneWorker *self = g_new0 (AttuneWorker, 1);

  self->jobs = g_async_queue_new ();
  self->keyring = attune_keyring_ref (keyring);
  self->thread = g_thread_new (name, run, self);
  return self;
}

/**
 * attune_worker_push:
 * @task: (transfer full): returned on its own context when the job is done
 * @work: what the thread does; not called where the task was cancelled before
 * @data: for @work
 * @data_free: (nullable): frees @data, on the task's context
 * @result_free: (nullable): frees the result where nobody takes it
 *
 * Jobs are done strictly in the order of these calls.
 */
void
attune_worker_push (AttuneWorker *self,
                    GTask *task,
                    AttuneWork work,
                    gpointer data,
                    GDestroyNotify data_free,
                    GDestroyNotify result_free)
{
  Job *job = g_new0 (Job, 1);

  g_task_set_check_cancellable (task, FALSE);
  job->task = task;
  job->work = work;
  job->data = data;
  job->data_free = data_free;
  job->result_free = result_free;
  g_async_queue_push (self->jobs, job);
}

/**
 * attune_worker_free:
 * @self: (transfer full): the worker
 *
 * Waits until every job is done and the thread has ended.
 */
void
attune_worker_free (AttuneWorker *self)
{
  g_async_queue_push (self->jobs, g_new0 (Job, 1));
  g_thread_join (self->thread);
  g_async_queue_unref (self->jobs);
  attune_keyring_unref (self->keyring);
  g_free (self);
}
