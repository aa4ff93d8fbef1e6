using EssayCoach.TestDatabases;

namespace EssayCoach.Web.Tests.Host;

/// <summary>Tests that ask the whole app over a database of one kind.</summary>
public abstract class OnAHost(DatabaseKind kind) : IAsyncLifetime
{
    private protected TestHost host = null!;

    protected static CancellationToken End => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => host = await TestHost.OnAsync(kind);

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
