namespace EssayCoach.Web.Practice;

/// <summary>Takes up rubrics that are added, changed or taken away while the app runs. It looks by itself: file notices do not come from every kind of disk.</summary>
public sealed partial class BankWatch(QuestionBank bank, TimeProvider clock, ILogger<BankWatch> logger) : BackgroundService
{
    private const int CheckedAtOnce = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Look(stoppingToken);
        }
    }

    private void Look(CancellationToken stoppingToken)
    {
        try
        {
            if (bank.Refresh())
            {
                Changed(logger, bank.Questions.Cards.Count, bank.Broken.Count);
            }

            var started = clock.GetTimestamp();
            while (bank.Unchecked > 0 && clock.GetElapsedTime(started) < Pause && !stoppingToken.IsCancellationRequested)
            {
                foreach (var problem in bank.Check(CheckedAtOnce))
                {
                    Found(logger, problem.ToString());
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Unreadable(logger, e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The rubrics changed: {Questions} questions are ready, {Broken} files cannot be used.")]
    private static partial void Changed(ILogger logger, int questions, int broken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Problem}")]
    private static partial void Found(ILogger logger, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The rubrics cannot be read at the moment, and the questions stay as they were: {Why}")]
    private static partial void Unreadable(ILogger logger, string why);
}
